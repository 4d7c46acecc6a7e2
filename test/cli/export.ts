/** What one item of an export says, where it differs from a published post. */
export interface Item {
  readonly id: number
  readonly title?: string
  readonly slug?: string
  readonly type?: string
  readonly status?: string
  readonly password?: string
  readonly body?: string
  readonly extra?: string
}

/** A WordPress export of a site with these items. */
export const wxr = (
  items: readonly Item[],
  site = 'https://ferry.example',
): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>Ferry notes</title>
<link>${site}</link>
<language>en</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>${site}</wp:base_site_url>
<wp:base_blog_url>${site}</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[mk]]></wp:author_login><wp:author_display_name><![CDATA[Marta König]]></wp:author_display_name></wp:author>
${items.map(itemOf).join('\n')}
</channel>
</rss>
`

const itemOf = ({
  id,
  title = `Post ${id}`,
  slug = `post-${id}`,
  type = 'post',
  status = 'publish',
  password = '',
  body = '',
  extra = '',
}: Item): string => `<item>
<title>${title}</title>
<link>https://ferry.example/?p=${id}</link>
<dc:creator><![CDATA[mk]]></dc:creator>
<content:encoded><![CDATA[${body}]]></content:encoded>
<excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>2021-07-17 01:30:00</wp:post_date>
<wp:post_date_gmt>2021-07-16 23:30:00</wp:post_date_gmt>
<wp:post_name>${slug}</wp:post_name>
<wp:status>${status}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:menu_order>0</wp:menu_order>
<wp:post_type>${type}</wp:post_type>
<wp:post_password><![CDATA[${password}]]></wp:post_password>
<wp:is_sticky>0</wp:is_sticky>
${extra}</item>`
