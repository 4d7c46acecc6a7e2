<?php
/**
 * Asks WordPress's own functions, without a site. Reads lines of JSON, `{"op": …, "text": …, "tags"?: […]}`, and writes
 * the answer to each as a line of JSON, in order. `WP_DIR` names the folder that holds `wp-includes`.
 *
 *   version   the version of that WordPress
 *   autop     wpautop
 *   unautop   shortcode_unautop after wpautop, with `tags` registered
 *   blocks    WP_Block_Parser::parse
 */
define( 'ABSPATH', rtrim( getenv( 'WP_DIR' ) ?: '/usr/share/wordpress', '/' ) . '/' );
define( 'WPINC', 'wp-includes' );

// What the files below call and a site would define.
function __( $text ) {
	return $text;
}

$files = array( 'plugin.php', 'formatting.php', 'shortcodes.php', 'class-wp-block-parser.php', 'class-wp-block-parser-block.php', 'class-wp-block-parser-frame.php' );
foreach ( $files as $file ) {
	if ( is_file( ABSPATH . WPINC . '/' . $file ) ) {
		require_once ABSPATH . WPINC . '/' . $file;
	}
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
	}
	throw new InvalidArgumentException( $question['op'] );
}

while ( ( $line = fgets( STDIN ) ) !== false ) {
	$question       = json_decode( $line, true, 512, JSON_THROW_ON_ERROR );
	$shortcode_tags = array_fill_keys( $question['tags'] ?? array(), '__return_empty_string' );
	// Attributes are at most 512 deep; the blocks around them may be any.
	echo json_encode( answer( $question ), JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR, 100000 ), "\n";
}
