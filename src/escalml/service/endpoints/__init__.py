"""Every endpoint of the service, once: its path and scope, what it takes and answers, and what handles it.

Routes, scopes, limits, what is logged and the OpenAPI description all derive from `ENDPOINTS`; each file here has those
of one concern.
"""

from collections.abc import Mapping

from escalml.service.endpoints.cases import CASE_ENDPOINTS
from escalml.service.endpoints.desk import DESK_ENDPOINTS
from escalml.service.endpoints.form import Scope
from escalml.service.endpoints.helpdesks import HELPDESK_ENDPOINTS
from escalml.service.endpoints.messages import MESSAGE_ENDPOINTS
from escalml.service.endpoints.model import MODEL_ENDPOINTS
from escalml.service.endpoints.pages import PAGE_ENDPOINTS
from escalml.service.endpoints.policy import POLICY_ENDPOINTS
from escalml.service.endpoints.sign_in import SIGN_IN_ENDPOINTS
from escalml.service.endpoints.supervision import SUPERVISION_ENDPOINTS

# A path is looked up from the top: the order within a file counts.
ENDPOINTS = (
    *MESSAGE_ENDPOINTS,
    *DESK_ENDPOINTS,
    *CASE_ENDPOINTS,
    *SUPERVISION_ENDPOINTS,
    *HELPDESK_ENDPOINTS,
    *MODEL_ENDPOINTS,
    *POLICY_ENDPOINTS,
    *SIGN_IN_ENDPOINTS,
    *PAGE_ENDPOINTS,
)
SCOPES: Mapping[tuple[str, str], Scope] = {(endpoint.method, endpoint.path): endpoint.scope for endpoint in ENDPOINTS}
METHODS = {path: ", ".join(method for method, of in SCOPES if of == path) for _, path in SCOPES}
UNLOGGED = tuple(endpoint.path for endpoint in ENDPOINTS if not endpoint.logged)
MENDED_PATHS = tuple(endpoint.path for endpoint in ENDPOINTS if endpoint.mended)
XML_PATHS = tuple(path for endpoint in ENDPOINTS for path in endpoint.xml_paths)
