"""The HTTP side of the service: every call with its scope, what is refused, and how answers and errors look.

>>> from escalml.service.http.paths import Paths
>>> Paths(["/v1/decisions/{id:path}"]).template_of("/v1/decisions/t-17")
'/v1/decisions/{id:path}'
"""
