<?php
/** Returns the token of a signed-in reader; serve it from an endpoint of your site that knows who is signed in. */
function comment_token(array $user): string {
  $header = ['alg' => 'HS256', 'typ' => 'JWT', 'kid' => getenv('INTERLINE_KID')];
  $claims = [
    'iss' => 'https://courier.example',
    'aud' => 'interline',
    'sub' => (string) $user['id'],
    'iat' => time(),
    'exp' => time() + 3600,
    'name' => $user['name'],
    'roles' => $user['roles'] ?? [],
  ];
  $encode = fn(string $bytes): string => rtrim(strtr(base64_encode($bytes), '+/', '-_'), '=');
  $signed = $encode(json_encode($header)) . '.' . $encode(json_encode($claims));
  return $signed . '.' . $encode(hash_hmac('sha256', $signed, getenv('INTERLINE_SECRET'), true));
}
