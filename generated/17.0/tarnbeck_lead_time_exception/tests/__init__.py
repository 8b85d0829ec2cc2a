from . import test_access
from . import test_constraints
from . import test_defaults
from . import test_fields
from . import test_names
from . import test_required
from . import test_rules
from . import test_views
