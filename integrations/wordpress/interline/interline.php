<?php
/**
 * Plugin Name: Interline
 * Description: Readers comment on individual paragraphs. Publishes posts to your Interline service, signs readers in and puts the discussion on the page.
 * Version: 0.1.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: MIT
 * Text Domain: interline
 */

if (!defined('ABSPATH')) {
  exit;
}

define('INTERLINE_FILE', __FILE__);

require __DIR__ . '/includes/options.php';
require __DIR__ . '/includes/client.php';
require __DIR__ . '/includes/tokens.php';
require __DIR__ . '/includes/questions.php';
require __DIR__ . '/includes/publishing.php';
require __DIR__ . '/includes/backlog.php';
require __DIR__ . '/includes/discussion.php';
require __DIR__ . '/includes/counts.php';
require __DIR__ . '/includes/popular.php';
require __DIR__ . '/includes/console-sessions.php';

if (is_admin()) {
  require __DIR__ . '/includes/settings-page.php';
  require __DIR__ . '/includes/console-menu.php';
}
require __DIR__ . '/includes/editor.php';
