from . import test_defaults
from . import test_fields
from . import test_views
