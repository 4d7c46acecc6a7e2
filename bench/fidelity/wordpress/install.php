<?php
/**
 * Installs WordPress into a new database and empties it: php install.php [plugin/main-file.php …]
 */
$database = mysqli_connect( null, 'root', '', '', 0, getenv( 'FIDELITY_SOCKET' ) );
mysqli_query( $database, 'CREATE DATABASE ' . getenv( 'FIDELITY_DATABASE' ) . ' CHARACTER SET utf8mb4' );
mysqli_close( $database );

define( 'WP_INSTALLING', true );
require __DIR__ . '/load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install( 'Fidelity', 'admin', 'admin@localhost.invalid', false, '', 'admin' );
foreach ( array( 'posts', 'postmeta', 'comments', 'term_relationships' ) as $table ) {
	$wpdb->query( "TRUNCATE {$wpdb->$table}" );
}
update_option( 'active_plugins', array_slice( $argv, 1 ) );
// `:)` as a picture is a matter of taste, not of content.
update_option( 'use_smilies', 0 );
