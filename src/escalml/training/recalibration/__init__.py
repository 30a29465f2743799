"""A trained model's probabilities for another desk: by its labelled rows, or by its base rates alone.

The weights stay; a new manifest comes out. Needs none of the extras.
"""

from escalml.training.recalibration.base_rates import measure_prior_shift, shift_base_rates
from escalml.training.recalibration.labelled import Recalibration, recalibrate

__all__ = ["Recalibration", "measure_prior_shift", "recalibrate", "shift_base_rates"]
