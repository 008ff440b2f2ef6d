<?php
/** Stands in for the theme's comments.php. */

if (!defined('ABSPATH')) {
  exit;
}

interline_comments();
