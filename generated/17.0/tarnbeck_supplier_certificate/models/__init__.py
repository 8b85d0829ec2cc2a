from . import res_partner
from . import supplier_certificate
