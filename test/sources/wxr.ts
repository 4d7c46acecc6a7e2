/** An export with the given items, one a line from line 5 on. */
export const wxr = (
  items: readonly string[],
  head = '<link>https://blog.example</link>',
  version = '1.2',
): string => `<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/${version}/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/${version}/">
<channel><title>A blog</title>
${head}
${items.join('\n')}
</channel></rss>
`

/** An item; `more` goes behind the usual elements. */
export const item = (id: number, title: string, content: string, more = ''): string =>
  `<item><title>${title}</title><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_id>${id}</wp:post_id><wp:status>publish</wp:status>${more}</item>`
