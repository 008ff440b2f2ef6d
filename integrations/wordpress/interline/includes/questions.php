<?php
/**
 * Authors' questions. An author selects a phrase and asks readers a question about it:
 *
 *   [interline-question id="k3x9" question="Was it like this for you?" opened="1"]the phrase[/interline-question]
 *
 * wpDiscuz's [wpdiscuz-feedback] has the same attributes and is supported if wpDiscuz is not active. The page shows
 * the phrase unchanged; the widget marks it, because each question becomes a prompt of the service when the post is saved.
 */

if (!defined('ABSPATH')) {
  exit;
}

const INTERLINE_QUESTION_TAGS = ['interline-question', 'wpdiscuz-feedback'];
/** The service's prompt for each question of the post: [id => ['thread' => …, 'question' => …, 'opened' => …, 'closed' => …]]. */
const INTERLINE_PROMPTS_META = '_interline_prompts';
/** Mark the phrase while the post is rendered for the service; from Unicode's private use area. */
const INTERLINE_MARKS = ["\u{E0A0}", "\u{E0A1}", "\u{E0A2}"];

add_action('init', function () {
  foreach (INTERLINE_QUESTION_TAGS as $tag) {
    if (!shortcode_exists($tag)) {
      add_shortcode($tag, function ($attributes, $content = '') {
        return do_shortcode((string) $content);
      });
    }
  }
}, 20);

/** Parses a question's attributes. Our editors percent-encode quotation marks and similar (%22), which no editor or filter changes. */
function interline_read_question($attributes, $tag) {
  $attributes = shortcode_atts(['id' => '', 'question' => '', 'opened' => '0'], (array) $attributes);
  $question = trim(html_entity_decode($attributes['question'], ENT_QUOTES | ENT_HTML5, 'UTF-8'));
  if ($tag === 'interline-question') {
    $question = wp_check_invalid_utf8(rawurldecode($question));
  }
  return [
    'id' => sanitize_key($attributes['id']),
    'question' => $question !== '' ? mb_substr($question, 0, 255) : __('What do you think about this?', 'interline'),
    'opened' => $attributes['opened'] === '1',
  ];
}

/**
 * The post's HTML as readers get it, and its questions: [id => question, opened, phrase, before, after], where before and after
 * are up to 60 characters of the text around the phrase. A question without an id or with a duplicate id is left out.
 */
function interline_render(WP_Post $post) {
  global $shortcode_tags;
  $questions = [];
  $kept = $shortcode_tags;
  foreach (INTERLINE_QUESTION_TAGS as $tag) {
    $shortcode_tags[$tag] = function ($attributes, $content = '') use (&$questions, $tag) {
      $question = interline_read_question($attributes, $tag);
      $content = do_shortcode((string) $content);
      if ($question['id'] === '' || isset($questions[$question['id']])) {
        return $content;
      }
      $questions[$question['id']] = $question;
      [$start, $middle, $end] = INTERLINE_MARKS;
      return $start . $question['id'] . $middle . $content . $end;
    };
  }
  $html = interline_filter_content($post);
  $shortcode_tags = $kept;
  foreach ($questions as $id => $question) {
    $questions[$id] += interline_surroundings($html, $id);
  }
  return [interline_without_marks($html), $questions];
}

/** `the_content` of a post outside the loop, with the post as the current one, which many filters expect. */
function interline_filter_content(WP_Post $subject) {
  global $post;
  $before = $post;
  $post = $subject;
  setup_postdata($post);
  $html = apply_filters('the_content', $post->post_content);
  $post = $before;
  if ($before) {
    setup_postdata($before);
  } else {
    wp_reset_postdata();
  }
  return $html;
}

function interline_without_marks($html) {
  [$start, $middle, $end] = INTERLINE_MARKS;
  return preg_replace('/' . $start . '[a-z0-9_-]*' . $middle . '|' . $end . '/u', '', $html);
}

/** The phrase of a question and the text around it, as the service reads them: entities decoded, white space as one space. */
function interline_surroundings($html, $id) {
  [$start, $middle, $end] = INTERLINE_MARKS;
  $plain = function ($part) {
    $text = html_entity_decode(wp_strip_all_tags(interline_without_marks($part)), ENT_QUOTES | ENT_HTML5, 'UTF-8');
    return preg_replace('/\s+/u', ' ', $text);
  };
  [$before, $rest] = explode($start . $id . $middle, $html, 2);
  [$phrase, $after] = array_pad(explode($end, $rest, 2), 2, '');
  return [
    'phrase' => trim($plain($phrase)),
    'before' => mb_substr($plain(interline_since_block($before)), -60),
    'after' => mb_substr($plain($after), 0, 60),
  ];
}

/** The HTML from the start of its last block, because text of other paragraphs is not context of the phrase. */
function interline_since_block($html) {
  $parts = preg_split('~</?(?:p|li|h[1-6]|blockquote|div|figcaption|pre|td|th)\b[^>]*>~i', $html);
  return (string) end($parts);
}

/** UTF-16 code units, in which the service counts. */
function interline_units($text) {
  return (int) (strlen(mb_convert_encoding($text, 'UTF-16LE', 'UTF-8')) / 2);
}

/**
 * The position of a question's phrase in the service's paragraphs: ['paragraph' => …, 'quote' => …], or null. Of several positions, the one with
 * the best matching context is used; of equal ones, the first.
 */
function interline_find_phrase(array $question, array $paragraphs) {
  $best = null;
  $bestScore = -1;
  foreach ($paragraphs as $paragraph) {
    $text = (string) $paragraph['text'];
    if ($paragraph['index'] === null || $question['phrase'] === '') {
      continue;
    }
    for ($at = mb_strpos($text, $question['phrase']); $at !== false; $at = mb_strpos($text, $question['phrase'], $at + 1)) {
      $prefix = mb_substr($text, max(0, $at - 60), min(60, $at));
      $suffix = mb_substr($text, $at + mb_strlen($question['phrase']), 60);
      $score = interline_common_end($prefix, $question['before']) + interline_common_end(strrev($suffix), strrev($question['after']));
      if ($score > $bestScore) {
        $bestScore = $score;
        $start = interline_units(mb_substr($text, 0, $at));
        $best = [
          'paragraph' => ['id' => $paragraph['paragraphId']],
          'quote' => [
            'exact' => $question['phrase'],
            'prefix' => $prefix,
            'suffix' => $suffix,
            'start' => $start,
            'end' => $start + interline_units($question['phrase']),
          ],
        ];
      }
    }
  }
  return $best;
}

/** Length of the common suffix of two texts, in bytes. */
function interline_common_end($one, $other) {
  $length = min(strlen($one), strlen($other));
  for ($same = 0; $same < $length && $one[strlen($one) - 1 - $same] === $other[strlen($other) - 1 - $same]; $same++);
  return $same;
}

/**
 * Synchronizes the service's prompts with the questions of the post, as its author: creates new ones, updates changed ones,
 * and closes removed ones, keeping their answers. Returns error messages.
 */
function interline_save_questions(WP_Post $post, $article_id, array $questions) {
  $prompts = get_post_meta($post->ID, INTERLINE_PROMPTS_META, true) ?: [];
  $author = get_userdata($post->post_author);
  if (!$author || interline_option('secret') === '' || ($questions === [] && $prompts === [])) {
    return [];
  }
  $errors = [];
  $token = interline_token($author, $post->ID);
  foreach ($questions as $id => $question) {
    $saved = isset($prompts[$id])
      ? interline_change_prompt($prompts[$id], ['question' => $question['question'], 'opened' => $question['opened'], 'closed' => false], $token)
      : interline_ask_prompt($post->ID, $article_id, $question, $token);
    if (is_wp_error($saved)) {
      $errors[] = $question['question'] . ': ' . $saved->get_error_message();
    } else {
      $prompts[$id] = $saved;
    }
  }
  foreach (array_diff_key($prompts, $questions) as $id => $prompt) {
    $saved = interline_change_prompt($prompt, ['closed' => true] + $prompt, $token);
    if (!is_wp_error($saved)) {
      $prompts[$id] = $saved;
    }
  }
  update_post_meta($post->ID, INTERLINE_PROMPTS_META, wp_slash($prompts));
  return $errors;
}

function interline_ask_prompt($post_id, $article_id, array $question, $token) {
  $paragraphs = interline_send_as_publisher(['method' => 'GET', 'path' => "/articles/$article_id/paragraphs"]);
  if (is_wp_error($paragraphs)) {
    return $paragraphs;
  }
  $place = interline_find_phrase($question, $paragraphs['items']);
  if ($place === null) {
    return new WP_Error('interline_phrase', __('The selected words are not in one paragraph of the text.', 'interline'));
  }
  $thread = interline_send([
    'method' => 'POST',
    'path' => "/articles/$article_id/prompts",
    'token' => $token,
    'headers' => ['Idempotency-Key' => 'wp-' . $post_id . '-' . $question['id']],
    'body' => $place + ['question' => $question['question'], 'display' => $question['opened'] ? 'open' : 'closed'],
  ]);
  if (is_wp_error($thread)) {
    return $thread;
  }
  return ['thread' => $thread['id'], 'question' => $question['question'], 'opened' => $question['opened'], 'closed' => false];
}

/** Sends the differences from the known prompt. */
function interline_change_prompt(array $prompt, array $wanted, $token) {
  $change = [];
  if ($wanted['question'] !== $prompt['question']) {
    $change['question'] = $wanted['question'];
  }
  if ($wanted['opened'] !== $prompt['opened']) {
    $change['display'] = $wanted['opened'] ? 'open' : 'closed';
  }
  if ($wanted['closed'] !== $prompt['closed']) {
    $change['closed'] = $wanted['closed'];
  }
  if ($change === []) {
    return $prompt;
  }
  $thread = interline_send(['method' => 'PATCH', 'path' => '/prompts/' . $prompt['thread'], 'token' => $token, 'body' => $change]);
  return is_wp_error($thread) ? $thread : array_intersect_key($wanted, $prompt) + $prompt;
}
