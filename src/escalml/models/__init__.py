"""What learns and predicts: n-grams, the encoder, their blend, the head that finds names; calibration and thresholds.

A model is a folder of arrays, ONNX graphs and JSON; nothing here needs torch or MLflow.

>>> from escalml.models.manifest import read_manifest
>>> read_manifest(asset("models/champion")).kind  # doctest: +SKIP
'blend'
"""
