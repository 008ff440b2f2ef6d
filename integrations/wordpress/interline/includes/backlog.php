<?php
/** Posts from before the plugin was installed: the settings page sends all of them, in batches, in the background. */

if (!defined('ABSPATH')) {
  exit;
}

/** Posts per batch. */
const INTERLINE_BATCH = 20;
/** Progress: ['last' => id of the last post, 'done' => posts, 'failed' => posts, 'running' => bool]. */
const INTERLINE_BACKLOG_OPTION = 'interline_backlog';

/** Restarts from the newest post. */
function interline_start_backlog() {
  update_option(INTERLINE_BACKLOG_OPTION, ['last' => PHP_INT_MAX, 'done' => 0, 'failed' => 0, 'running' => true], false);
  interline_schedule_backlog();
}

function interline_schedule_backlog() {
  if (!wp_next_scheduled('interline_publish_backlog')) {
    wp_schedule_single_event(time(), 'interline_publish_backlog');
  }
}

add_action('interline_publish_backlog', function () {
  $progress = get_option(INTERLINE_BACKLOG_OPTION);
  if (!is_array($progress) || !$progress['running'] || !interline_is_set_up()) {
    return;
  }
  $ids = interline_posts_before($progress['last']);
  foreach ($ids as $id) {
    $kept = interline_publish(get_post($id));
    $progress = ['last' => $id, 'done' => $progress['done'] + 1] + $progress;
    $progress['failed'] += isset($kept['error']) ? 1 : 0;
    update_option(INTERLINE_BACKLOG_OPTION, $progress, false);
  }
  $progress['running'] = count($ids) === INTERLINE_BATCH;
  update_option(INTERLINE_BACKLOG_OPTION, $progress, false);
  if ($progress['running']) {
    interline_schedule_backlog();
  }
});

/** Ids of the next public posts with a smaller id, largest first. */
function interline_posts_before($id) {
  global $wpdb;
  $types = interline_post_types();
  $places = implode(',', array_fill(0, count($types), '%s'));
  $sql = "SELECT ID FROM $wpdb->posts WHERE post_type IN ($places) AND post_status = 'publish' AND post_password = '' AND ID < %d ORDER BY ID DESC LIMIT %d";
  return array_map('intval', $wpdb->get_col($wpdb->prepare($sql, array_merge($types, [$id, INTERLINE_BATCH]))));
}
