from . import test_acceptance
from . import test_defaults
from . import test_views
