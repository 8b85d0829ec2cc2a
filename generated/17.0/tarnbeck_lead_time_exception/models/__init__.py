from . import lead_time_exception
