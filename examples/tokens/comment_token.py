import os
import time

import jwt  # pip install pyjwt


def comment_token(user):
    """Returns the token of a signed-in reader; serve it from an endpoint of your site that knows who is signed in."""
    claims = {
        "iss": "https://courier.example",
        "aud": "interline",
        "sub": str(user["id"]),
        "iat": int(time.time()),
        "exp": int(time.time()) + 3600,
        "name": user["name"],
        "roles": user.get("roles", []),
    }
    return jwt.encode(
        claims,
        os.environ["INTERLINE_SECRET"],
        algorithm="HS256",
        headers={"kid": os.environ["INTERLINE_KID"]},
    )
