<?php
/**
 * Asks WordPress's own functions, without a site. Reads lines of JSON, `{"op": …, "text": …, "tags"?: […]}`, and writes
 * the answer to each as a line of JSON, in order. `WP_DIR` names the folder that holds `wp-includes`.
 *
 *   version   the version of that WordPress
 *   autop     wpautop
 *   unautop   shortcode_unautop after wpautop, with `tags` registered
 *   blocks    WP_Block_Parser::parse
 *   atts      shortcode_parse_atts, as a list of [key, value]: an index is a number, a value that is no UTF-8 is {bytes}
 *   tree      do_shortcode with $ignore_html, every callback running it over its content: texts, and shortcodes as
 *             {tag, atts, content}
 *   texturize wpautop after wptexturize, as a post is shown whose shortcodes nobody knows, in the language of `quotes`
 */
define( 'ABSPATH', rtrim( getenv( 'WP_DIR' ) ?: '/usr/share/wordpress', '/' ) . '/' );
define( 'WPINC', 'wp-includes' );

// What the files below call and a site would define.
function __( $text ) {
	return $text;
}

$files = array( 'compat.php', 'plugin.php', 'formatting.php', 'shortcodes.php', 'class-wp-block-parser.php', 'class-wp-block-parser-block.php', 'class-wp-block-parser-frame.php' );
foreach ( $files as $file ) {
	if ( is_file( ABSPATH . WPINC . '/' . $file ) ) {
		require_once ABSPATH . WPINC . '/' . $file;
	}
}

function wp_parse_args( $args, $defaults = array() ) {
	return array_merge( $defaults, (array) $args );
}

/** What a translation of WordPress says instead: `quotes` of the question, by context. */
function _x( $text, $context = '' ) {
	global $translated;
	return $translated[ $context ] ?? $text;
}

function get_option( $name ) {
	return 'blog_charset' === $name ? 'UTF-8' : false;
}

function get_locale() {
	return 'en_US';
}

function pairs( $atts ) {
	$list = is_array( $atts ) ? $atts : ( '' === $atts ? array() : array( $atts ) );
	return array_map( null, array_keys( $list ), array_map( 'as_json', array_values( $list ) ) );
}

/** `\xff` in a value makes bytes that are no text, which JSON cannot carry. */
function as_json( $value ) {
	return mb_check_encoding( $value, 'UTF-8' ) ? $value : array( 'bytes' => base64_encode( $value ) );
}

$found = array();

/** Every shortcode found is noted and leaves its number, so that what comes out shows where each one stood. */
function note_shortcode( $atts, $content, $tag ) {
	global $found;
	$number           = count( $found );
	$found[ $number ] = array();
	$found[ $number ] = array(
		'tag'     => $tag,
		'atts'    => pairs( $atts ),
		'content' => do_shortcode( (string) $content, true ),
	);
	return "\u{F0000}$number\u{F0001}";
}

function tree( $text ) {
	global $found;
	$nodes = array();
	foreach ( preg_split( '/\x{F0000}(\d+)\x{F0001}/u', $text, -1, PREG_SPLIT_DELIM_CAPTURE ) as $index => $part ) {
		if ( 1 === $index % 2 ) {
			$node            = $found[ (int) $part ];
			$node['content'] = tree( $node['content'] );
			$nodes[]         = $node;
		} elseif ( '' !== $part ) {
			$nodes[] = $part;
		}
	}
	return $nodes;
}

function answer( $question ) {
	switch ( $question['op'] ) {
		case 'version':
			require ABSPATH . WPINC . '/version.php';
			return $wp_version;
		case 'autop':
			return wpautop( $question['text'] );
		case 'unautop':
			return shortcode_unautop( wpautop( $question['text'] ) );
		case 'blocks':
			return ( new WP_Block_Parser() )->parse( $question['text'] );
		case 'atts':
			return pairs( shortcode_parse_atts( $question['text'] ) );
		case 'tree':
			return tree( do_shortcode( $question['text'], true ) );
		case 'texturize':
			wptexturize( '', true );
			return wpautop( wptexturize( $question['text'] ) );
	}
	throw new InvalidArgumentException( $question['op'] );
}

while ( ( $line = fgets( STDIN ) ) !== false ) {
	$question       = json_decode( $line, true, 512, JSON_THROW_ON_ERROR );
	$shortcode_tags = array_fill_keys( $question['tags'] ?? array(), 'note_shortcode' );
	$found          = array();
	$translated     = $question['quotes'] ?? array();
	// Attributes are at most 512 deep; the blocks around them may be any.
	echo json_encode( answer( $question ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE | JSON_THROW_ON_ERROR, 100000 ), "\n";
}
