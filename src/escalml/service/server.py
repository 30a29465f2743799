"""The service as BentoML's server sees it, which starts the workers and watches them: a name and options, no calls.

Each worker reads `app`. The server would take twice as long to start the first one if it read that, too.
"""

import os

import bentoml

from escalml.service.bento_options import named_origins, service_options

named_origins(os.environ)  # a fault ends the server here, before it starts a worker


@bentoml.service(name="escalml", **service_options(os.environ))
class Escalml:
    """Stands for the service; `app.Escalml` is what answers."""
