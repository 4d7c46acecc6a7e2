import { address } from './address.ts'
import type { Comment, Item, Meta } from './item.ts'
import type { Site } from './site.ts'
import { cdata } from './spelling.ts'

/** Everything before the first item, in the order and the indentation of `export_wp`. */
export function wxrHead({ people, categories, tags }: Site): string {
  const head = [
    '<?xml version="1.0" encoding="UTF-8" ?>',
    '<!-- generator="WordPress/6.6.2" created="2024-09-30 06:20" -->',
    '<rss version="2.0"',
    '\txmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"',
    '\txmlns:content="http://purl.org/rss/1.0/modules/content/"',
    '\txmlns:wfw="http://wellformedweb.org/CommentAPI/"',
    '\txmlns:dc="http://purl.org/dc/elements/1.1/"',
    '\txmlns:wp="http://wordpress.org/export/1.2/"',
    '>',
    '',
    '<channel>',
    '\t<title>The Almanac</title>',
    `\t<link>${address}</link>`,
    '\t<description>Invented words, in good order</description>',
    '\t<pubDate>Mon, 30 Sep 2024 06:20:00 +0000</pubDate>',
    '\t<language>en-US</language>',
    '\t<wp:wxr_version>1.2</wp:wxr_version>',
    `\t<wp:base_site_url>${address}</wp:base_site_url>`,
    `\t<wp:base_blog_url>${address}</wp:base_blog_url>`,
    '',
    ...people.map(
      ({ id, login, name }) =>
        `\t<wp:author><wp:author_id>${id}</wp:author_id><wp:author_login>${cdata(login)}</wp:author_login><wp:author_email>${cdata(`${login}@almanac.example`)}</wp:author_email><wp:author_display_name>${cdata(name)}</wp:author_display_name><wp:author_first_name>${cdata(name.split(' ')[0]!)}</wp:author_first_name><wp:author_last_name>${cdata(name.split(' ')[1]!)}</wp:author_last_name></wp:author>`,
    ),
    '',
    ...categories.map(
      ({ id, slug, parent, name }) =>
        `\t<wp:category>\n\t\t<wp:term_id>${id}</wp:term_id>\n\t\t<wp:category_nicename>${cdata(slug)}</wp:category_nicename>\n\t\t<wp:category_parent>${cdata(parent)}</wp:category_parent>\n\t\t<wp:cat_name>${cdata(name)}</wp:cat_name>\n\t</wp:category>`,
    ),
    ...tags.map(
      ({ id, slug, name }) =>
        `\t<wp:tag>\n\t\t<wp:term_id>${id}</wp:term_id>\n\t\t<wp:tag_slug>${cdata(slug)}</wp:tag_slug>\n\t\t<wp:tag_name>${cdata(name)}</wp:tag_name>\n\t</wp:tag>`,
    ),
    '',
    '\t<generator>https://wordpress.org/?v=6.6.2</generator>',
    '',
  ]
  return `${head.join('\n')}\n`
}

export const wxrTail = '\t</channel>\n</rss>\n'

export function wxrItem(item: Item): string {
  const isPublished = item.status !== 'draft'
  const lines = [
    '\t<item>',
    `\t\t<title>${cdata(item.title)}</title>`,
    `\t\t<link>${item.link}</link>`,
    `\t\t<pubDate>${isPublished ? rssDate(item.date) : ''}</pubDate>`,
    `\t\t<dc:creator>${cdata(item.author)}</dc:creator>`,
    `\t\t<guid isPermaLink="false">${item.guid}</guid>`,
    '\t\t<description></description>',
    `\t\t<content:encoded>${cdata(item.content)}</content:encoded>`,
    `\t\t<excerpt:encoded>${cdata(item.excerpt)}</excerpt:encoded>`,
    `\t\t<wp:post_id>${item.id}</wp:post_id>`,
    `\t\t<wp:post_date>${cdata(sqlDate(item.date))}</wp:post_date>`,
    `\t\t<wp:post_date_gmt>${cdata(isPublished ? sqlDate(item.date) : '0000-00-00 00:00:00')}</wp:post_date_gmt>`,
    `\t\t<wp:post_modified>${cdata(sqlDate(item.modified))}</wp:post_modified>`,
    `\t\t<wp:post_modified_gmt>${cdata(sqlDate(item.modified))}</wp:post_modified_gmt>`,
    `\t\t<wp:comment_status>${cdata(item.type === 'page' ? 'closed' : 'open')}</wp:comment_status>`,
    `\t\t<wp:ping_status>${cdata('closed')}</wp:ping_status>`,
    `\t\t<wp:post_name>${cdata(item.slug)}</wp:post_name>`,
    `\t\t<wp:status>${cdata(item.status)}</wp:status>`,
    `\t\t<wp:post_parent>${item.parent}</wp:post_parent>`,
    '\t\t<wp:menu_order>0</wp:menu_order>',
    `\t\t<wp:post_type>${cdata(item.type)}</wp:post_type>`,
    `\t\t<wp:post_password>${cdata(item.password)}</wp:post_password>`,
    `\t\t<wp:is_sticky>${item.sticky ? 1 : 0}</wp:is_sticky>`,
    ...(item.attachmentUrl === undefined
      ? []
      : [`\t\t\t\t<wp:attachment_url>${cdata(item.attachmentUrl)}</wp:attachment_url>`]),
    ...item.terms.map(
      ({ domain, slug, name }) => `\t\t<category domain="${domain}" nicename="${slug}">${cdata(name)}</category>`,
    ),
    ...item.meta.map((meta) => metaElement('wp:postmeta', meta, '\t\t')),
    ...item.comments.map(commentElement),
    '\t</item>',
  ]
  return `${lines.join('\n')}\n`
}

const metaElement = (name: string, [key, value]: Meta, indent: string): string =>
  `${indent}<${name}>\n${indent}<wp:meta_key>${cdata(key)}</wp:meta_key>\n${indent}<wp:meta_value>${cdata(value)}</wp:meta_value>\n${indent}</${name}>`

function commentElement(comment: Comment): string {
  return [
    '\t\t<wp:comment>',
    `\t\t\t<wp:comment_id>${comment.id}</wp:comment_id>`,
    `\t\t\t<wp:comment_author>${cdata(comment.author)}</wp:comment_author>`,
    `\t\t\t<wp:comment_author_email>${cdata(comment.email)}</wp:comment_author_email>`,
    `\t\t\t<wp:comment_author_url>${comment.url}</wp:comment_author_url>`,
    `\t\t\t<wp:comment_author_IP>${cdata(comment.ip)}</wp:comment_author_IP>`,
    `\t\t\t<wp:comment_date>${cdata(sqlDate(comment.date))}</wp:comment_date>`,
    `\t\t\t<wp:comment_date_gmt>${cdata(sqlDate(comment.date))}</wp:comment_date_gmt>`,
    `\t\t\t<wp:comment_content>${cdata(comment.content)}</wp:comment_content>`,
    `\t\t\t<wp:comment_approved>${cdata(comment.approved)}</wp:comment_approved>`,
    `\t\t\t<wp:comment_type>${cdata(comment.type)}</wp:comment_type>`,
    `\t\t\t<wp:comment_parent>${comment.parent}</wp:comment_parent>`,
    `\t\t\t<wp:comment_user_id>${comment.user}</wp:comment_user_id>`,
    ...comment.meta.map((meta) => metaElement('wp:commentmeta', meta, '\t\t\t')),
    '\t\t</wp:comment>',
  ].join('\n')
}

const sqlDate = (date: number): string => new Date(date).toISOString().slice(0, 19).replace('T', ' ')

/** `toUTCString` differs from RSS by its name of the zone only. */
const rssDate = (date: number): string => new Date(date).toUTCString().replace('GMT', '+0000')
