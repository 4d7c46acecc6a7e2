<?php
/**
 * Loads WordPress from `WP_DIR` as a site of its own: the database behind FIDELITY_SOCKET, the content folder
 * FIDELITY_CONTENT, no network. A `wp-config.php` of the installation is not read.
 */
define( 'ABSPATH', rtrim( getenv( 'WP_DIR' ), '/' ) . '/' );
define( 'WP_CONTENT_DIR', getenv( 'FIDELITY_CONTENT' ) );
define( 'DB_HOST', 'localhost:' . getenv( 'FIDELITY_SOCKET' ) );
define( 'DB_NAME', getenv( 'FIDELITY_DATABASE' ) );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'AUTOMATIC_UPDATER_DISABLED', true );
define( 'WP_DEBUG', false );
$table_prefix = 'wp_';

// What WordPress reads of a request.
$_SERVER += array(
	'HTTP_HOST'       => 'localhost',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
	'REQUEST_METHOD'  => 'GET',
	'REQUEST_URI'     => '/',
);

// Pluggable: nobody gets mail.
function wp_mail() {
	return true;
}

require ABSPATH . 'wp-settings.php';

// The site's own address passes WP_HTTP_BLOCK_EXTERNAL.
add_filter(
	'pre_http_request',
	function () {
		return new WP_Error( 'http_request_not_executed', 'No network' );
	}
);
