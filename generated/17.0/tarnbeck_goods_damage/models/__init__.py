from . import goods_damage_cause
from . import goods_damage_claim
from . import goods_damage_line
from . import goods_damage_report
