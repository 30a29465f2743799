"""A transformer small enough to be trained in a test: two layers, random weights, a vocabulary of its own."""

from pathlib import Path

from escalml.config import EncoderConfig

WORDS = ["get", "me", "your", "manager", "lovely", "shop", "thank", "you", "any", "news", "nobody", "came", "third"]
WORDS += ["broken", "promise", "customer", "agent", "now"]
PIECES = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[", "]", ":", ".", "!", ",", *"abcdefghijklmnopqrstuvwxyz"]


def write_base_model(directory: Path) -> Path:
    """Weights, settings and tokenizer in the form of Hugging Face."""
    import torch
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
    from transformers import BertConfig, BertModel

    vocabulary = {piece: n for n, piece in enumerate([*PIECES, *(f"##{c}" for c in PIECES[10:]), *WORDS])}
    tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.save(str(directory / "tokenizer.json"))
    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(vocabulary),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=1,
        intermediate_size=64,
        max_position_embeddings=64,
    )
    BertModel(config, add_pooling_layer=False).save_pretrained(directory)
    return directory


def tiny_config(base: Path, **changes) -> EncoderConfig:
    """Settings that a tiny model learns by in a few steps."""
    settings = {"max_tokens": 64, "epochs": 8, "batch_size": 4, "learning_rate": 5e-3, "head_learning_rate": 1e-2}
    return EncoderConfig(base=str(base), **settings | {"dropout": 0.0} | changes)
