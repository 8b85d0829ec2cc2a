from . import damage_line
from . import damage_report
from . import stock_picking
