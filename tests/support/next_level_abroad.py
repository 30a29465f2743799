"""Invented requests for the next level, and look-alikes, in six languages, for the tests of `next_level`."""

SENIOR = {
    "de": """
        Ich möchte bitte mit Ihrem Vorgesetzten sprechen.
        geben sie mir ihren chef
        Verbinden Sie mich mit dem Filialleiter!
        Ich verlange, dass sich die Teamleitung bei mir meldet.
        Gibt es jemanden über Ihnen, mit dem ich reden kann?
        Bitte leiten Sie das an die Beschwerdestelle weiter.
        Ich möchte eine formelle Beschwerde einreichen.
        eskalieren sie das bitte
    """,
    "nl": """
        Ik wil uw leidinggevende spreken.
        geef me je manager maar
        Kunt u mij doorverbinden met de teamleider?
        Is er iemand boven u die ik kan bellen?
        Graag deze klacht doorsturen naar de klachtenafdeling.
        Ik wil een formele klacht indienen.
    """,
    "fr": """
        Je voudrais parler à votre responsable.
        passez-moi votre supérieur
        Pouvez-vous me mettre en relation avec le directeur du magasin ?
        J'exige qu'un superviseur me rappelle.
        Y a-t-il quelqu'un au-dessus de vous ?
        Merci de transmettre au service réclamations.
    """,
    "it": """
        Vorrei parlare con il suo responsabile.
        mi passi un superiore
        Esigo di essere richiamata da un supervisore.
        C'è qualcuno sopra di lei con cui posso parlare?
        Voglio presentare un reclamo formale.
    """,
    "es": """
        Quiero hablar con su supervisor.
        páseme con el encargado
        Exijo que me llame un gerente.
        ¿Hay alguien por encima de usted?
        Quiero poner una queja formal.
    """,
    "pt": """
        Quero falar com o seu supervisor.
        passe-me ao responsável
        Exijo que um gerente me ligue.
        Há alguém acima de si com quem eu possa falar?
        Quero fazer uma reclamação formal.
    """,
}
CHIEF = {
    "de": "Ich möchte mit Ihrer Geschäftsführung sprechen.\nBitte leiten Sie dieses Schreiben an den Vorstand weiter.",
    "nl": "Ik wil de directeur spreken.\nGeachte directie, ik verwacht een reactie.",
    "fr": "Je veux parler au directeur général.\nTransmettez ce courrier à votre PDG.",
    "it": "Voglio parlare con l'amministratore delegato.\nInoltrate questa lettera alla direzione generale.",
    "es": "Quiero hablar con el director general.\nPasen esta carta al presidente de la compañía.",
    "pt": "Quero falar com o diretor geral.\nEncaminhem esta carta ao presidente da empresa.",
}
NOBODY = {
    "de": """
        Mein Chef möchte eine Rechnung auf den Firmennamen.
        Ich brauche keinen Vorgesetzten, Sie waren sehr hilfreich.
        Ich bin Teamleiter und möchte zehn Lizenzen bestellen.
        Ein großes Lob an Ihren Filialleiter!
        Meine Leitung ist seit gestern tot.
        holt mal den chef her, der kuchen ist zu gut 😂
    """,
    "nl": """
        Mijn manager wil graag een factuur.
        Ik ben teamleider en wil tien licenties bestellen.
        Een groot compliment voor de bedrijfsleider!
        Ik hoef geen leidinggevende te spreken.
    """,
    "fr": """
        Mon chef voudrait une facture au nom de la société.
        Je suis responsable d'équipe et je veux dix licences.
        Félicitations à votre directeur d'agence, il a été parfait.
        Qui est responsable du retard ?
    """,
    "it": """
        Il mio capo vorrebbe una fattura.
        Sono il responsabile acquisti e vorrei dieci licenze.
        Complimenti al direttore, vorrei tornare presto.
    """,
    "es": """
        Mi jefe quiere una factura.
        Soy gerente y quiero diez licencias.
        Felicito al encargado, quiero volver pronto.
        pásame con tu jefe jajaja es broma
    """,
    "pt": """
        O meu chefe quer uma fatura.
        Sou gerente e quero dez licenças.
        Parabéns ao gerente, quero voltar em breve.
    """,
}
HUMANS = """
    can I get a human
    agent please
    HUMAN
    is there a real person I can talk to?
    let me speak to a live agent
    Ich möchte mit einem Menschen sprechen.
    Ik wil een medewerker spreken.
    Je veux parler à un conseiller.
    Vorrei parlare con un operatore.
    Quiero hablar con una persona real.
    Quero falar com um atendente.
"""
NO_HUMANS = """
    The letting agent has not answered.
    Your agent told me that the parcel is lost.
    human rights matter to me
    Where is my parcel?
    I don't need an agent, thanks
"""
