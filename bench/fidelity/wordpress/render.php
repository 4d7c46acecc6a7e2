<?php
/**
 * Imports an export and shows its documents as WordPress does: php render.php <export.xml> <keys.json>
 *
 * A key is an id or, where the export gives none, an address. Writes a line of JSON for each, `{"key": …, "html": …}`:
 * all pages of the post, one behind the other. Three things are marked there for the reader. An embed is an `<iframe>`
 * with the address that was to be embedded, since there is no network to ask the provider. A block that shows the site is
 * a comment, `<!--set aside: block-->`. A link that WordPress makes to the page of an attachment, as around the pictures
 * of a gallery, ends in `#attachment-page`.
 */
require __DIR__ . '/export.php';

/** Blocks that show the site, the theme or the post's own fields, not the body. */
const SET_ASIDE = '~^core/(archives|avatar|calendar|categories|comment.*|home-link|latest-comments|latest-posts|legacy-widget|loginout|page-list|pattern|post-.*|query-.*|read-more|rss|search|site-.*|tag-cloud|template-part|term.*)$~';

$export = read_export( $argv[1] );
define( 'WP_HOME', site_address( $export ) );
define( 'WP_SITEURL', WP_HOME );
require __DIR__ . '/load.php';

// Shortcodes and blocks of other people may print warnings; standard output is ours.
ini_set( 'display_errors', 'stderr' );
$items = import_export( $export );

/** Pages have the addresses they had, and files lie where they lay. */
function original_address( $key ) {
	return function ( $address, $post ) use ( $key ) {
		global $items;
		$id    = is_object( $post ) ? $post->ID : $post;
		$known = $items[ $id ][ $key ] ?? '';
		return '' === $known ? $address : $known;
	};
}
foreach ( array( 'post_link', 'page_link', 'post_type_link', 'attachment_link' ) as $filter ) {
	add_filter( $filter, original_address( 'link' ), 10, 2 );
}
add_filter( 'attachment_link', fn( $address ) => $address . '#attachment-page', 20 );
add_filter( 'wp_get_attachment_url', original_address( 'file' ), 10, 2 );

// Another order at each view cannot be compared.
add_filter(
	'shortcode_atts_gallery',
	function ( $attributes ) {
		$default = empty( $attributes['include'] ) ? 'menu_order ID' : 'post__in';
		return 'rand' === $attributes['orderby'] ? array( 'orderby' => $default ) + $attributes : $attributes;
	}
);

// An address of the site's own would become a card of that post.
remove_filter( 'pre_oembed_result', 'wp_filter_pre_oembed_result', 10 );
add_filter(
	'pre_oembed_result',
	function ( $html, $address ) {
		$provider = _wp_oembed_get_object()->get_provider( $address, array( 'discover' => false ) );
		return $provider ? sprintf( '<iframe src="%s"></iframe>', esc_attr( $address ) ) : false;
	},
	10,
	2
);

add_filter(
	'render_block',
	function ( $html, $block ) {
		$name     = (string) $block['blockName'];
		$is_aside = preg_match( SET_ASIDE, $name ) || ( 'core/navigation' === $name && ! $block['innerBlocks'] );
		return $is_aside ? "<!--set aside: $name-->" : $html;
	},
	10,
	2
);

// It writes the name of the software as its makers do.
remove_filter( 'the_content', 'capital_P_dangit', 11 );

/** All pages of a post, as its own page shows them. */
function show( $id ) {
	global $items, $page, $pages, $more;
	if ( ! isset( $items[ $id ] ) ) {
		return null;
	}
	query_posts(
		array(
			'p'           => $id,
			'post_type'   => $items[ $id ]['type'],
			'post_status' => 'any',
		)
	);
	// Where plugins that look at the page first add their shortcodes.
	do_action_ref_array( 'wp', array( $GLOBALS['wp'] ) );
	$html = array();
	while ( have_posts() ) {
		the_post();
		$count = count( $pages );
		for ( $number = 1; $number <= $count; $number++ ) {
			$page   = $number;
			$more   = 1;
			$html[] = apply_filters( 'the_content', get_the_content() );
		}
	}
	wp_reset_query();
	return $html ? implode( "\n", $html ) : null;
}

$ids = array_flip( array_map( fn( $item ) => $item['link'], $items ) );
foreach ( json_decode( file_get_contents( $argv[2] ) ) as $key ) {
	ob_start();
	$html = show( is_int( $key ) ? $key : ( $ids[ $key ] ?? 0 ) );
	ob_end_clean();
	echo json_encode( compact( 'key', 'html' ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE ), "\n";
}
