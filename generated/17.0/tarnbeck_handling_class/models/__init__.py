from . import handling_equipment
from . import product_handling_class
from . import product_template
from . import stock_move
