/** Types whose items are no documents, with what they are: the report says so. */
const machinery: Readonly<Record<string, string>> = {
  nav_menu_item: 'entries of a navigation menu',
  revision: 'earlier versions of posts',
  customize_changeset: 'settings of the theme that were never applied',
  custom_css: 'style sheets of the theme',
  wp_global_styles: 'styles of the theme',
  wp_template: 'templates of the theme',
  wp_template_part: 'templates of the theme',
  wp_navigation: 'navigation menus',
  wp_font_family: 'fonts of the theme',
  wp_font_face: 'fonts of the theme',
  oembed_cache: 'copies of what other sites said about an embed',
  user_request: 'requests for personal data',
  'acf-field-group': 'definitions of custom fields',
  'acf-field': 'definitions of custom fields',
  'acf-post-type': 'definitions of post types',
  'acf-taxonomy': 'definitions of taxonomies',
  'scheduled-action': 'jobs of a plugin',
  feedback: 'messages that visitors sent by a contact form',
  flamingo_contact: 'people who sent a contact form',
  flamingo_inbound: 'messages that visitors sent by a contact form',
  product_variation: 'variants of a product, which has the page',
  shop_coupon: 'coupons of a shop',
  shop_order: 'orders of a shop, with the addresses of customers',
  shop_order_refund: 'orders of a shop, with the addresses of customers',
}

/** Types of which plugins bring dozens. */
const families: readonly { readonly prefix: string; readonly reason: string }[] = [
  // Memberships, bookings, webhooks, the tabs of WooCommerce's extensions.
  { prefix: 'wc_', reason: 'records of a shop' },
]

/** Types that posts show by id: their content is part of other pages. */
const referenced: ReadonlySet<string> = new Set([
  // Aesop Story Engine: `[aesop_gallery id="…"]`.
  'ai_galleries',
  // The block editor: `<!-- wp:block {"ref":…} /-->`.
  'wp_block',
  // TablePress: `[table id=… /]`.
  'tablepress_table',
  // Divi's library: `global_module="…"`.
  'et_pb_layout',
  // Elementor's library: `[elementor-template id="…"]`.
  'elementor_library',
  // Libraries of other builders: `[fusion_global id="…"]`, `[fl_builder_insert_layout id="…"]`, `[us_page_block id="…"]`,
  // `[themify_layout_part id="…"]`, `[nectar_global_section id="…"]`.
  'fusion_element',
  'fusion_template',
  'fl-builder-template',
  'us_page_block',
  'tbuilder_layout_part',
  'salient_g_sections',
  // Contact Form 7: `[contact-form-7 id="…"]`.
  'wpcf7_contact_form',
  // WPBakery's grid: `[vc_basic_grid item="…"]`.
  'vc_grid_item',
  // Galleries and sliders of plugins: `[foogallery id="…"]`, `[envira-gallery id="…"]`, `[metaslider id="…"]`.
  'foogallery',
  'envira',
  'modula-gallery',
  'soliloquy',
  'ml-slider',
  'ml-slide',
  // Shortcoder: `[sc name="…"]`.
  'shortcoder',
  // Forms, whose bodies are settings: `[wpforms id="…"]`, `[mc4wp_form id="…"]`, `[forminator_form id="…"]`.
  'wpforms',
  'mc4wp-form',
  'forminator_forms',
  'everest_form',
])

/** What an item of a post type is to a migration. */
export type Role = 'document' | 'attachment' | 'referenced' | 'machinery'

export function roleOf(postType: string): Role {
  if (postType === 'attachment') return 'attachment'
  if (referenced.has(postType)) return 'referenced'
  return machineryReason(postType) === '' ? 'document' : 'machinery'
}

/** What the items of a type that become no documents are, for the report. Which of them a page names is known only at its end. */
export function reasonLeftOut(postType: string): string {
  if (postType === 'attachment') return 'files with a description, which only their own pages showed'
  return referenced.has(postType)
    ? 'shown in the documents that name them, and nowhere else'
    : machineryReason(postType)
}

const machineryReason = (postType: string): string =>
  (Object.hasOwn(machinery, postType) ? machinery[postType] : undefined) ??
  families.find(({ prefix }) => postType.startsWith(prefix))?.reason ??
  ''
