import { leaveOut } from '../../leave-out.ts'
import { defineTransformer } from '../../transformer.ts'

/** Tables of contents, made from the headings. Site generators make their own. */
export default defineTransformer({
  tags: [
    'toc',
    'TOC',
    'no_toc',
    'notoc',
    'ez-toc',
    'lwptoc',
    'rtoc',
    'rtoc_mokuji',
    'rank_math_toc',
    'extoc',
    'wptoc',
    'fixed_toc',
    'simpletoc',
    'table_of_contents',
    'table-of-contents',
    'tableofcontents',
    'joli-toc',
    'cm_simple_toc',
    'mokuji',
    'sitemap_pages',
    'sitemap_posts',
    'sitemap_categories',
    'simple-sitemap',
    'simple-sitemap-group',
    'wp_sitemap_page',
    'html_sitemap',
    'ddsitemapgen',
    'pagebreak_toc',
  ],
  attributes: {},
  ignoresOthers: true,
  transform: (input, context) => leaveOut(input, context, 'a table of contents, made at each view'),
})
