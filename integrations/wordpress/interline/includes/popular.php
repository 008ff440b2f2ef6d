<?php
/** The most discussed articles, as a widget for sidebars and as the shortcode [interline-popular window="7d" limit="5"]. */

if (!defined('ABSPATH')) {
  exit;
}

const INTERLINE_WINDOWS = ['24h', '7d', '30d'];

class Interline_Popular_Widget extends WP_Widget {
  public function __construct() {
    parent::__construct('interline_popular', __('Interline: popular articles', 'interline'), [
      'description' => __('The articles with most new comments.', 'interline'),
    ]);
  }

  public function widget($arguments, $instance) {
    $title = apply_filters('widget_title', $instance['title'] ?? '', $instance, $this->id_base);
    echo $arguments['before_widget'];
    if ($title) {
      echo $arguments['before_title'] . esc_html($title) . $arguments['after_title'];
    }
    echo interline_popular($instance['window'] ?? '7d', $instance['limit'] ?? 5); // Escaped where it is made.
    echo $arguments['after_widget'];
  }

  public function update($new, $old) {
    return [
      'title' => sanitize_text_field($new['title'] ?? ''),
      'window' => in_array($new['window'] ?? '', INTERLINE_WINDOWS, true) ? $new['window'] : '7d',
      'limit' => min(20, max(1, (int) ($new['limit'] ?? 5))),
    ];
  }

  public function form($instance) {
    $this->field('title', __('Title', 'interline'), sprintf('type="text" value="%s"', esc_attr($instance['title'] ?? '')));
    $this->field('limit', __('Number of articles', 'interline'), sprintf('type="number" min="1" max="20" value="%d"', $instance['limit'] ?? 5));
    $names = ['24h' => __('a day', 'interline'), '7d' => __('a week', 'interline'), '30d' => __('a month', 'interline')];
    printf('<p><label for="%s">%s</label> ', esc_attr($this->get_field_id('window')), esc_html__('Comments of', 'interline'));
    printf('<select id="%s" name="%s">', esc_attr($this->get_field_id('window')), esc_attr($this->get_field_name('window')));
    foreach ($names as $window => $name) {
      printf('<option value="%s"%s>%s</option>', esc_attr($window), selected($instance['window'] ?? '7d', $window, false), esc_html($name));
    }
    echo '</select></p>';
  }

  private function field($name, $label, $attributes) {
    $id = esc_attr($this->get_field_id($name));
    printf('<p><label for="%s">%s</label> <input class="widefat" id="%s" name="%s" %s></p>', $id, esc_html($label), $id, esc_attr($this->get_field_name($name)), $attributes);
  }
}

add_action('widgets_init', function () {
  register_widget('Interline_Popular_Widget');
});

add_shortcode('interline-popular', function ($attributes) {
  $attributes = shortcode_atts(['window' => '7d', 'limit' => '5'], $attributes);
  return interline_popular($attributes['window'], $attributes['limit']);
});

/** The element, and its script if the page does not have it yet. */
function interline_popular($window, $limit) {
  if (!interline_is_set_up()) {
    return '';
  }
  $element = sprintf(
    '<interline-popular api="%s" site="%s" lang="%s" window="%s" limit="%d"></interline-popular>',
    esc_url(interline_option('url')),
    esc_attr(interline_option('site')),
    esc_attr(get_bloginfo('language')),
    esc_attr(in_array($window, INTERLINE_WINDOWS, true) ? $window : '7d'),
    min(20, max(1, (int) $limit))
  );
  // A module that is included twice runs once.
  return $element . wp_get_script_tag(['type' => 'module', 'src' => interline_option('url') . '/widget/interline.js']);
}
