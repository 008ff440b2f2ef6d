import base64
import hashlib
import hmac
import json
import os
import time


def comment_token(user):
    """Returns the token of a signed-in reader; serve it from an endpoint of your site that knows who is signed in."""
    header = {"alg": "HS256", "typ": "JWT", "kid": os.environ["INTERLINE_KID"]}
    claims = {
        "iss": "https://courier.example",
        "aud": "interline",
        "sub": str(user["id"]),
        "iat": int(time.time()),
        "exp": int(time.time()) + 3600,
        "name": user["name"],
        "roles": user.get("roles", []),
    }

    def encode(data):
        return base64.urlsafe_b64encode(data).rstrip(b"=").decode()

    signed = encode(json.dumps(header).encode()) + "." + encode(json.dumps(claims).encode())
    secret = os.environ["INTERLINE_SECRET"].encode()
    return signed + "." + encode(hmac.new(secret, signed.encode(), hashlib.sha256).digest())
