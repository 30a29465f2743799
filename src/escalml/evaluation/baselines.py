"""What any model has to beat: the class prior, a keyword list and a sentiment lexicon.

Each is none to a few dozen hand-made features and one logistic regression per target, fitted on its labelled rows.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import expit, logit

from escalml.data.labels import FloatArray
from escalml.errors import EscalmlError
from escalml.records import Message

# What a helpdesk's administrator writes as trigger rules: the words of each matter, from the rubric's own
# definitions. An asterisk stands for any ending.
KEYWORDS: dict[str, str] = {
    "urgent": "urgent*, asap, immediately, emergency, today, tonight, deadline, stranded, stuck",
    "asks next level": (
        "manager, supervisor, head office, ceo, chief executive, director, complaints department, speak to "
        "someone, escalate*"
    ),
    "outside step": (
        "lawyer, solicitor, attorney, legal action, court, sue, ombudsman, regulator, trading standards, "
        "chargeback, police, bbb"
    ),
    "public call-out": "viral, journalist, newspaper, press, followers, everyone should know, shame",
    "repeated": (
        "again, still, third time, second time, for weeks, for months, promised, no response, no reply, ignored, keep*"
    ),
    "churn": "cancel*, leaving, switch*, close my account, never again, competitor*, last time",
    "billing": "charge*, bill*, invoice*, refund*, payment*, paid, card, bank, money, fee, fees, debit, owed",
    "account": "account, log in, login, password, locked, sign in, order number, booking, reference",
    "health": "hospital, doctor, medic*, injur*, pregnan*, disab*, wheelchair, allerg*, ill, sick, surgery",
    "identity": "passport, social security, ssn, date of birth, dob, visa, driving licence, identity",
    "contact": "address, phone number, email me, call me on, my number, postcode, live at",
    "outage": "outage, down, offline, no signal, not working, delayed, cancelled, no internet",
    "delivery": "deliver*, parcel*, package*, courier, shipping, tracking, lost, luggage",
    "product": "broken, faulty, defect*, bug, crash*, stopped working, quality, damaged, error",
    "conduct": "rude*, staff, attitude, discriminat*, racis*, harass*, unprofessional, on hold",
    "safety": "fire, smoke, smoking, burn*, explod*, danger*, unsafe, gas, electric shock",
    "security": "fraud*, scam*, hack*, stolen, unauthori*, phishing, breach, leak*, someone else",
    "opportunity": "in stock, restock*, upgrade, discount, quote, interested in, buy, partnership",
    "praise": "thank*, great, love*, amazing, excellent, brilliant, helpful, well done",
    "question": "how do i, how can i, what is, when will, is there, can you, do you, could you",
    "abuse": "idiot*, stupid, trash, garbage, pathetic, clown*, losers, suck*",
}

Features = Callable[[Sequence[Message]], FloatArray]


@dataclass(frozen=True)
class Baseline:
    """A logistic regression per target on hand-made features.

    `coefficients` has shape (n_features, n_targets), `intercepts` (n_targets,), on the log-odds scale.
    """

    features: Features
    coefficients: FloatArray
    intercepts: FloatArray

    def predict_proba(self, messages: Sequence[Message]) -> FloatArray:
        """Probability of every target. Shape (n_messages, n_targets), in [0, 1]."""
        probabilities: FloatArray = expit(self.features(messages) @ self.coefficients + self.intercepts)
        return probabilities


def fit_baselines(messages: Sequence[Message], targets: FloatArray) -> dict[str, Baseline]:
    """Fit every baseline; without vaderSentiment an EscalmlError says how to install it.

    Parameters
    ----------
    messages
        Training messages. Earlier turns and customer facts are not used.
    targets
        Shape (n_messages, n_targets), in {0, 1, NaN}. A target whose labels are all alike is predicted by its base
        rate, one without labels by 0.5.

    Returns
    -------
    Name of the baseline -> baseline.
    """
    kinds: dict[str, Features] = {
        "class prior": no_features,
        "keyword list": keyword_features,
        "VADER sentiment": sentiment_features,
    }
    return {name: fit_baseline(features, messages, targets) for name, features in kinds.items()}


def no_features(messages: Sequence[Message]) -> FloatArray:
    """Nothing, so that the base rate remains. Shape (n_messages, 0)."""
    return np.empty((len(messages), 0))


def keyword_features(messages: Sequence[Message]) -> FloatArray:
    """log(1 + hits) of each list of `KEYWORDS` in subject and text. Shape (n_messages, n_lists), at least 0."""
    patterns = [_pattern(words) for words in KEYWORDS.values()]
    hits = [[len(pattern.findall(_text(message))) for pattern in patterns] for message in messages]
    logarithms: FloatArray = np.log1p(np.array(hits, dtype=float).reshape(len(messages), len(patterns)))
    return logarithms


def sentiment_features(messages: Sequence[Message]) -> FloatArray:
    """VADER's compound score and shares of negative and positive words in subject and text.

    Parameters
    ----------
    messages
        Any number of messages.

    Returns
    -------
    Shape (n_messages, 3); compound in [-1, 1], shares in [0, 1].

    Raises
    ------
    EscalmlError
        If vaderSentiment is not installed.

    References
    ----------
    Hutto & Gilbert (2014), VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text.
    """
    try:
        from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer
    except ImportError:
        raise EscalmlError("the sentiment baseline needs vaderSentiment; pip install 'escalml[track]'.") from None
    analyser = SentimentIntensityAnalyzer()
    scores = [analyser.polarity_scores(_text(message)) for message in messages]
    return np.array([[score[key] for key in ("compound", "neg", "pos")] for score in scores]).reshape(-1, 3)


def _text(message: Message) -> str:
    """Subject and text."""
    return f"{message.subject or ''}\n{message.text}"


def _pattern(words: str) -> re.Pattern[str]:
    """Whole words of a list in any case."""
    alternatives = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words.split(", "))
    return re.compile(rf"\b(?:{alternatives})\b", re.IGNORECASE)


def fit_baseline(features: Features, messages: Sequence[Message], targets: FloatArray) -> Baseline:
    """Fit one baseline.

    Parameters
    ----------
    features
        Such as `keyword_features`.
    messages
        Training messages.
    targets
        Shape (n_messages, n_targets), in {0, 1, NaN}.

    Returns
    -------
    One regression per target on its labelled rows.
    """
    X = features(messages)
    coefficients = np.zeros((X.shape[1], targets.shape[1]))
    intercepts = np.zeros(targets.shape[1])
    for column, labels in enumerate(targets.T):
        labelled = ~np.isnan(labels)
        if labelled.any():
            coefficients[:, column], intercepts[column] = _regression(X[labelled], labels[labelled])
    return Baseline(features, coefficients, intercepts)


def _regression(X: FloatArray, labels: FloatArray) -> tuple[FloatArray, float]:
    """Coefficients and intercept; the base rate alone where there is nothing to learn from."""
    from sklearn.linear_model import LogisticRegression

    if not X.shape[1] or len(np.unique(labels)) < 2:
        return np.zeros(X.shape[1]), float(logit(labels.mean()))
    model = LogisticRegression(max_iter=1000).fit(X, labels)
    return model.coef_[0], float(model.intercept_[0])
