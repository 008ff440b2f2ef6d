<?php
/** Deletes the plugin's data in WordPress. Discussions stay in the service. */

if (!defined('WP_UNINSTALL_PLUGIN')) {
  exit;
}

foreach (['interline', 'interline_backlog', 'interline_last_counts', 'widget_interline_popular'] as $option) {
  delete_option($option);
}
foreach (['_interline_report', '_interline_prompts'] as $key) {
  delete_post_meta_by_key($key);
}
wp_unschedule_hook('interline_publish_again');
wp_unschedule_hook('interline_publish_backlog');
