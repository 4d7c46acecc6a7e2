<?php
/** Reads a WXR file and writes its items into the database, under their ids and with bodies to the byte. */

/** @return DOMDocument With what stands before the XML cut off, and the rest read as far as it can be. */
function read_export( $file ) {
	$xml   = file_get_contents( $file );
	$start = strpos( $xml, '<?xml' );
	if ( false === $start ) {
		$start = (int) strpos( $xml, '<rss' );
	}
	$document          = new DOMDocument();
	$document->recover = true;
	@$document->loadXML( substr( $xml, $start ), LIBXML_PARSEHUGE | LIBXML_NOCDATA | LIBXML_NONET );
	return $document;
}

/** The child elements of an element by their qualified name; the prefixes of WXR never change, its namespaces do. */
function fields( DOMElement $parent ) {
	$fields = array();
	foreach ( $parent->childNodes as $node ) {
		if ( $node instanceof DOMElement ) {
			$fields[ $node->nodeName ][] = $node;
		}
	}
	return $fields;
}

function field( array $fields, $name, $fallback = '' ) {
	return isset( $fields[ $name ] ) ? $fields[ $name ][0]->textContent : $fallback;
}

/** The address of the site, as its export gives it. */
function site_address( DOMDocument $export ) {
	$channel = $export->getElementsByTagName( 'channel' )->item( 0 );
	$fields  = $channel ? fields( $channel ) : array();
	$address = field( $fields, 'wp:base_blog_url', field( $fields, 'link' ) );
	return preg_match( '#^https?://#', $address ) ? rtrim( trim( $address ), '/' ) : 'http://localhost';
}

/**
 * @return array By id: the type of the item, its own address, the address of its file. An item without an id gets one
 *               that nobody else has.
 */
function import_export( DOMDocument $export ) {
	$items = array();
	$next  = 1000000000;
	foreach ( $export->getElementsByTagName( 'item' ) as $item ) {
		$fields = fields( $item );
		$id     = (int) field( $fields, 'wp:post_id' );
		if ( isset( $items[ $id ] ) ) {
			continue;
		}
		$id   = 0 === $id ? $next++ : $id;
		$type = field( $fields, 'wp:post_type', 'post' );
		if ( ! post_type_exists( $type ) ) {
			register_post_type( $type, array( 'public' => true ) );
		}
		import_item( $id, $type, $fields );
		$items[ $id ] = array(
			'type' => $type,
			'link' => field( $fields, 'link' ),
			'file' => field( $fields, 'wp:attachment_url' ),
		);
	}
	return $items;
}

/**
 * Without `wp_insert_post`: its filters change bodies. Everything is published and without a password, so that it is
 * shown as a visitor sees it.
 */
function import_item( $id, $type, array $fields ) {
	global $wpdb;
	$wpdb->insert(
		$wpdb->posts,
		array(
			'ID'             => $id,
			'post_author'    => 1,
			'post_type'      => $type,
			'post_status'    => 'attachment' === $type ? 'inherit' : 'publish',
			'post_title'     => field( $fields, 'title' ),
			'post_name'      => field( $fields, 'wp:post_name' ),
			'post_content'   => field( $fields, 'content:encoded' ),
			'post_excerpt'   => field( $fields, 'excerpt:encoded' ),
			'post_date'      => field( $fields, 'wp:post_date' ),
			'post_date_gmt'  => field( $fields, 'wp:post_date_gmt' ),
			'post_parent'    => (int) field( $fields, 'wp:post_parent' ),
			'menu_order'     => (int) field( $fields, 'wp:menu_order' ),
			'post_mime_type' => 'attachment' === $type ? mime_type( field( $fields, 'wp:attachment_url' ) ) : '',
			'guid'           => field( $fields, 'guid' ),
		)
	);
	foreach ( $fields['wp:postmeta'] ?? array() as $meta ) {
		import_meta( $id, fields( $meta ) );
	}
	// Older exports lack what the importer sets when it has fetched the file; without it no attachment is an image.
	if ( 'attachment' === $type && '' === get_post_meta( $id, '_wp_attached_file', true ) ) {
		update_post_meta( $id, '_wp_attached_file', wp_slash( preg_replace( '#^.*/uploads/|^.*/#', '', field( $fields, 'wp:attachment_url' ) ) ) );
	}
	foreach ( $fields['category'] ?? array() as $term ) {
		import_term( $id, $term );
	}
}

/** What WordPress remembers of embeds is left out: it would show what they once were. */
function import_meta( $id, array $fields ) {
	global $wpdb;
	$key = field( $fields, 'wp:meta_key' );
	if ( str_starts_with( $key, '_oembed_' ) ) {
		return;
	}
	$wpdb->insert(
		$wpdb->postmeta,
		array(
			'post_id'    => $id,
			'meta_key'   => $key,
			'meta_value' => field( $fields, 'wp:meta_value' ),
		)
	);
}

function import_term( $id, DOMElement $term ) {
	$taxonomy = $term->getAttribute( 'domain' );
	$slug     = $term->getAttribute( 'nicename' );
	if ( '' === $taxonomy || '' === $slug ) {
		return;
	}
	if ( ! taxonomy_exists( $taxonomy ) ) {
		register_taxonomy( $taxonomy, 'post' );
	}
	$known = term_exists( $slug, $taxonomy );
	$known = $known ? $known : wp_insert_term( wp_slash( $term->textContent ), $taxonomy, array( 'slug' => $slug ) );
	if ( ! is_wp_error( $known ) ) {
		wp_set_object_terms( $id, (int) $known['term_id'], $taxonomy, true );
	}
}

function mime_type( $address ) {
	$type = wp_check_filetype( (string) parse_url( $address, PHP_URL_PATH ) );
	return (string) $type['type'];
}
