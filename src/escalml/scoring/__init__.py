"""Messages become predictions and answers: the models' probabilities, the hard rules, the reasons.

`Scorer` predicts; `answer` predicts and routes. Service, files, notebooks and MLflow all call these two.

>>> from escalml.scoring.scorer import Scorer
>>> Scorer.load(asset("models/champion")).predict([Message(text="any news?")])  # doctest: +SKIP
"""
