"""From coded reports to something to read: text, Markdown, a page, JSON. One function a format."""
