from . import rebate_agreement
from . import rebate_agreement_line
