<?php
/**
 * Sends each published text to the service, so that discussions follow their paragraphs. The response is stored with the post
 * and shown in the editor. If the service is unavailable, the post is sent again later.
 */

if (!defined('ABSPATH')) {
  exit;
}

/** Result of the last publish: ['at' => time, 'report' => …] or ['at' => …, 'error' => text, 'retry' => bool], and 'questions' => texts. */
const INTERLINE_REPORT_META = '_interline_report';
/** Maximum number of retries; the pauses are 1, 2, 4 … minutes. */
const INTERLINE_TRIES = 10;

add_action('wp_after_insert_post', function ($post_id, $post) {
  if (!interline_is_set_up() || interline_option('service_token') === '' || wp_is_post_revision($post_id)) {
    return;
  }
  if (interline_is_public($post)) {
    interline_publish($post);
  } elseif (in_array($post->post_type, interline_post_types(), true) && get_post_meta($post_id, INTERLINE_REPORT_META, true)) {
    interline_set_state($post, 'hidden');
  }
}, 20, 2);

add_action('interline_publish_again', function ($post_id, $try) {
  $post = get_post($post_id);
  if ($post && interline_is_public($post)) {
    interline_publish($post, $try);
  }
}, 10, 2);

/** Deletes the discussion of a permanently deleted post; a post in the trash keeps it. */
add_action('before_delete_post', function ($post_id, $post) {
  if (interline_is_set_up() && in_array($post->post_type, interline_post_types(), true)) {
    wp_clear_scheduled_hook('interline_publish_again', [$post_id, 1]);
    interline_send_as_publisher(['method' => 'DELETE', 'path' => '/publications/' . interline_key($post_id)]);
  }
}, 10, 2);

/** Sends a post to the service, stores the response and returns it. */
function interline_publish(WP_Post $post, $try = 0) {
  [$html, $questions] = interline_render($post);
  $answer = interline_send_as_publisher([
    'method' => 'PUT',
    'path' => '/publications/' . interline_key($post->ID),
    'timeout' => 15,
    'body' => interline_publication($post, $html),
  ]);
  if (is_wp_error($answer)) {
    $retry = interline_is_temporary($answer) && $try < INTERLINE_TRIES;
    if ($retry) {
      $pause = MINUTE_IN_SECONDS * (2 ** $try);
      wp_schedule_single_event(time() + $pause, 'interline_publish_again', [$post->ID, $try + 1]);
    }
    $kept = ['at' => time(), 'error' => $answer->get_error_message(), 'retry' => $retry];
  } else {
    interline_follow_comment_status($post, $answer['article']);
    $problems = interline_save_questions($post, $answer['article']['id'], $questions);
    $kept = ['at' => time(), 'report' => $answer['report'], 'questions' => $problems];
  }
  update_post_meta($post->ID, INTERLINE_REPORT_META, wp_slash($kept));
  return $kept;
}

/** The body of the publication. `data-interline-content` marks all of it as the article. */
function interline_publication(WP_Post $post, $html) {
  $image = get_the_post_thumbnail_url($post, 'large');
  return [
    'url' => get_permalink($post),
    'title' => mb_substr(html_entity_decode(get_the_title($post), ENT_QUOTES | ENT_HTML5, 'UTF-8'), 0, 500) ?: __('Untitled', 'interline'),
    'publishedAt' => get_post_datetime($post, 'date', 'gmt')->format('Y-m-d\TH:i:s\Z'),
    'authors' => [(string) $post->post_author],
    'html' => '<article>' . $html . '</article>',
    'contentSelector' => 'article',
  ] + ($image ? ['image' => $image] : []);
}

/** Closes or opens comments in the service when they are closed or opened in WordPress. */
function interline_follow_comment_status(WP_Post $post, array $article) {
  $state = comments_open($post) ? 'open' : 'closed';
  if ($article['state'] !== $state) {
    interline_set_state($post, $state);
  }
}

function interline_set_state(WP_Post $post, $state) {
  $path = '/publications/' . interline_key($post->ID);
  return interline_send_as_publisher(['method' => 'PATCH', 'path' => $path, 'body' => ['state' => $state]]);
}

/** The result of the last publish, in a few sentences for the author. */
function interline_report_lines($post_id) {
  $kept = get_post_meta($post_id, INTERLINE_REPORT_META, true);
  if (!is_array($kept)) {
    return [__('Not sent to Interline yet.', 'interline')];
  }
  if (isset($kept['error'])) {
    /* translators: %s: what the service or the network said */
    $line = sprintf(__('Interline does not have the latest text: %s', 'interline'), $kept['error']);
    return [$line, $kept['retry'] ? __('We will send it again.', 'interline') : __('Save the post to try again.', 'interline')];
  }
  return array_merge(interline_count_lines($kept['report']), interline_item_lines($kept['report']), $kept['questions'] ?? []);
}

function interline_count_lines(array $report) {
  $lines = [
    /* translators: %d: number of paragraphs */
    sprintf(_n('%d paragraph can be commented on.', '%d paragraphs can be commented on.', $report['blocks'], 'interline'), $report['blocks']),
  ];
  $counts = [
    /* translators: %d: number of paragraphs */
    'edited' => _n_noop('%d discussed paragraph was edited; its discussion stays.', '%d discussed paragraphs were edited; their discussions stay.', 'interline'),
    /* translators: %d: number of paragraphs */
    'ambiguous' => _n_noop('%d discussed paragraph could be in several places.', '%d discussed paragraphs could be in several places.', 'interline'),
    /* translators: %d: number of paragraphs */
    'orphaned' => _n_noop('%d discussed paragraph is gone; its discussion is in the list.', '%d discussed paragraphs are gone; their discussions are in the list.', 'interline'),
  ];
  foreach ($counts as $name => $words) {
    if ($report[$name] > 0) {
      $lines[] = sprintf(translate_nooped_plural($words, $report[$name], 'interline'), $report[$name]);
    }
  }
  return $lines;
}

/** Discussed paragraphs whose place is uncertain or lost, at most ten. */
function interline_item_lines(array $report) {
  $uncertain = array_filter($report['items'], function ($item) {
    return in_array($item['state'], ['ambiguous', 'orphaned'], true);
  });
  return array_map(function ($item) {
    /* translators: 1: number of comments, 2: beginning of a paragraph */
    return sprintf(_n('%1$d comment: “%2$s”', '%1$d comments: “%2$s”', $item['comments'], 'interline'), $item['comments'], $item['excerpt']);
  }, array_slice(array_values($uncertain), 0, 10));
}
