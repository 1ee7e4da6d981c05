"""The pack lint: what is wrong in a pack, with file and line, and what to do about it."""
