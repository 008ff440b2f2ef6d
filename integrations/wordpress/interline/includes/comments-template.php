<?php
/** Replaces the theme's comments.php. */

if (!defined('ABSPATH')) {
  exit;
}

interline_comments();
