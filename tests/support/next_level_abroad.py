"""Invented requests for the next level, and look-alikes, in six languages, for the tests of `next_level`."""

SENIOR = {
    "de": """
        Geben Sie das bitte eine Ebene höher.
        wer hat bei euch das sagen? bitte durchstellen
        Ihre Teamleiterin soll sich das bitte anschauen
        Ich möchte bitte mit Ihrem Vorgesetzten sprechen.
        geben sie mir ihren chef
        Verbinden Sie mich mit dem Filialleiter!
        Ich verlange, dass sich die Teamleitung bei mir meldet.
        Gibt es jemanden über Ihnen, mit dem ich reden kann?
        Bitte leiten Sie das an die Beschwerdestelle weiter.
        Ich möchte eine formelle Beschwerde einreichen.
        eskalieren sie das bitte
        ich will mit dem sprechen der über ihnen steht
        Ich bitte um einen Termin mit der Schulleitung.
        Jemand mit Entscheidungsbefugnis soll sich bei mir melden.
        An wen richte ich eine Beschwerde?
    """,
    "nl": """
        Ik wil iemand spreken die knopen mag doorhakken, iemand met meer bevoegdheid.
        Kan de manager dit zelf beoordelen?
        aan wie rapporteert u eigenlijk
        Ik wil uw leidinggevende spreken.
        geef me je manager maar
        Kunt u mij doorverbinden met de teamleider?
        Is er iemand boven u die ik kan bellen?
        Graag deze klacht doorsturen naar de klachtenafdeling.
        Ik wil een formele klacht indienen.
        doet u mij de chef maar
        Kan ik met een leidinggevende overleggen?
    """,
    "fr": """
        Je veux quelqu'un de plus haut placé que vous.
        Votre hiérarchie doit réexaminer ma demande.
        faites remonter mon dossier svp
        Je voudrais parler à votre responsable.
        passez-moi votre supérieur
        Pouvez-vous me mettre en relation avec le directeur du magasin ?
        J'exige qu'un superviseur me rappelle.
        Y a-t-il quelqu'un au-dessus de vous ?
        Merci de transmettre au service réclamations.
        Je demande que mon dossier soit repris par un responsable.
        Donnez-moi le nom de la personne qui dirige ce service.
        Je dépose une réclamation en bonne et due forme.
    """,
    "it": """
        Vorrei parlare con una persona che prende le decisioni.
        chi c'è sopra di te
        Chiedo che la pratica sia riesaminata da un superiore.
        Vorrei parlare con il suo responsabile.
        mi passi un superiore
        Esigo di essere richiamata da un supervisore.
        C'è qualcuno sopra di lei con cui posso parlare?
        Voglio presentare un reclamo formale.
        mi passi quello che comanda
        Adesso mi chiama il capo del magazzino.
    """,
    "es": """
        Ya me lo prometieron tres veces, quiero hablar con un supervisor.
        Quiero hablar con alguien con mando.
        Lleven mi caso a una instancia superior.
        quién manda ahí, pásamelo
        Quiero hablar con su supervisor.
        páseme con el encargado
        Exijo que me llame un gerente.
        ¿Hay alguien por encima de usted?
        Quiero poner una queja formal.
        póngame con quien manda ahí
        quién es la encargada
        me pasa usted con quien lleve las reclamaciones
    """,
    "pt": """
        O senhor disse que já resolveu, mas não. Quero falar com o gerente.
        Quero falar com alguém com poder de decisão.
        Levem o meu caso a uma instância superior.
        quem manda aí?
        Quero falar com o seu supervisor.
        passe-me ao responsável
        Exijo que um gerente me ligue.
        Há alguém acima de si com quem eu possa falar?
        Quero fazer uma reclamação formal.
        chama a tua chefe aí
        Peço que me passem a quem tenha poder para decidir.
        o gerente, por favor
    """,
}
CHIEF = {
    "de": "Ich möchte mit Ihrer Geschäftsführung sprechen.\nBitte leiten Sie dieses Schreiben an den Vorstand weiter."
    "\nSehr geehrte Unternehmensleitung, bitte nennen Sie mir ein Datum.\nz. Hd. Vorstandsvorsitzender: meine Rechnung",
    "nl": "Ik wil de directeur spreken.\nGeachte directie, ik verwacht een reactie."
    "\nt.a.v. algemeen directeur\nMevrouw de eigenares, wilt u mij bellen?",
    "fr": "Je veux parler au directeur général.\nTransmettez ce courrier à votre PDG."
    "\nNous demandons une décision de votre siège avant jeudi.",
    "it": "Voglio parlare con l'amministratore delegato.\nInoltrate questa lettera alla direzione generale."
    "\nSignor Presidente, Le chiedo di autorizzare lo storno.",
    "es": "Quiero hablar con el director general.\nPasen esta carta al presidente de la compañía."
    "\nEscribo a la casa matriz porque el gerente no puede.\nCarta a doña Inés Lar, consejera delegada",
    "pt": "Quero falar com o diretor geral.\nEncaminhem esta carta ao presidente da empresa."
    "\nme dá o contato do diretor da empresa\nCara Rita Moura (CEO): quero vinte minutos da sua agenda.",
}

# By no title, or told beside it.
CHIEF_INDIRECT = {
    "de": """
        Mit dem Inhaber möchte ich sprechen, und nur mit ihm rede ich.
        Wem gehört die Firma? Ich will mit ihm sprechen.
        wie erreiche ich eure zentrale
    """,
    "nl": """
        Laat de directeur mij zelf bellen.
        wie leidt dit bedrijf, die persoon wil ik spreken
        Het adres van het hoofdkantoor graag, ik leg het daar neer.
    """,
    "fr": """
        À qui appartient cette entreprise ? Je veux lui parler.
        Je demande que le conseil d'administration soit informé.
        je veux parler à quelqu'un du siège
    """,
    "it": """
        Il titolare mi chiami oggi.
        Mettetemi in contatto con la casa madre.
        lei che dirige la società può aiutarmi?
    """,
    "es": """
        Que me llame el propietario.
        Póngame con la casa matriz, quiero hablar con alguien de allí.
        usted que dirige la compañía, ayúdeme
    """,
    "pt": """
        Que me ligue o proprietário, ligue-me hoje.
        Quero falar com alguém da matriz.
        o senhor que dirige a empresa, ajude-me
    """,
}
LEADERS = """
    Sehr geehrter Herr Dr. Blume, als Vorstandsvorsitzender sollten Sie das wissen. Bitte kümmern Sie sich persönlich.
    @herbert_diess bitte helfen Sie mir mit meinem Wagen
    Ich schreibe jetzt an Ihre Vorstandschefin Frau Schulz. Frau Schulz, bitte melden Sie sich.
    das muss auf den Tisch vom Chef der Firma, bitte weiterleiten
    Geachte heer De Vries, als CEO bent u verantwoordelijk. Ik verzoek u in te grijpen.
    @joostfarwerck kunt u mij helpen, al 3 weken geen internet
    Monsieur Niel, en tant que patron, aidez-moi, ma ligne est coupée depuis un mois
    @Xavier75 pouvez-vous intervenir, personne ne répond
    Gentile dottor Rossi, come AD della società le chiedo di intervenire personalmente.
    @elonmusk mi aiuti, nessuno risponde
    datemi la mail del vostro amministratore delegato
    Estimado Sr. Galán, como presidente de la empresa le pido que intervenga.
    @CarlosSlim ayúdeme por favor, llevo un mes sin línea
    Senhor Pereira, como CEO peço-lhe que intervenha no meu caso.
    @luizatrajano me ajuda, ninguém responde
    qual é o email do presidente da empresa?
"""

NOBODY = {
    "de": """
        Ihre Teamleitung antwortet sofort, super.
        Bitte nicht an die Teamleitung weitergeben.
        Unsere Geschäftsführung hat eine neue Adresse, bitte ändern.
        Ihr Filialleiter hat mich gestern angerufen, danke.
        Grüße an den Vorstand vom Schachclub
        Mein Chef möchte eine Rechnung auf den Firmennamen.
        Ich brauche keinen Vorgesetzten, Sie waren sehr hilfreich.
        Ich bin Teamleiter und möchte zehn Lizenzen bestellen.
        Ich bin die Abteilungsleitung und möchte zwanzig Lizenzen kaufen.
        Unsere Filialleitung will ein Angebot.
        Ein großes Lob an Ihren Filialleiter!
        Meine Leitung ist seit gestern tot.
        Ich möchte dem Chef nur sagen, das ist keine Beschwerde.
        holt mal den chef her, der kuchen ist zu gut 😂
    """,
    "nl": """
        Ons hoofdkantoor heeft een nieuw adres, graag aanpassen.
        De teamleider heeft al gebeld, dank.
        Mijn manager wil graag een factuur.
        Ik ben teamleider en wil tien licenties bestellen.
        Een groot compliment voor de bedrijfsleider!
        Ik hoef geen leidinggevende te spreken.
        haal mij van de lijst svp
    """,
    "fr": """
        Comment passer au niveau supérieur du programme de fidélité ?
        Notre siège social a changé d'adresse, merci de corriger.
        Votre responsable m'a rappelée, tout va bien.
        Mon chef voudrait une facture au nom de la société.
        Je suis responsable d'équipe et je veux dix licences.
        Félicitations à votre directeur d'agence, il a été parfait.
        Qui est responsable du retard ?
    """,
    "it": """
        Il responsabile ora è in ferie, nessun problema.
        La sede della nostra società è cambiata, indirizzo nuovo in allegato.
        Il responsabile mi ha già richiamato, grazie.
        Il mio capo vorrebbe una fattura.
        Sono il responsabile acquisti e vorrei dieci licenze.
        Complimenti al direttore, vorrei tornare presto.
        Nel verbale il nome del presidente è scritto male.
        Cerco lavoro come responsabile di negozio, grazie.
    """,
    "es": """
        Necesito escalar la imagen a 300 píxeles.
        Ya tengo un supervisor de carga, ahora necesito otro.
        La sede de nuestra empresa tiene otra dirección, corríjanla.
        Su supervisor ya me llamó, gracias.
        El supervisor ya me lo solucionó, gracias.
        Quiero comprar un libro de quejas para mi restaurante.
        Mi jefe quiere una factura.
        Soy gerente y quiero diez licencias.
        Felicito al encargado, quiero volver pronto.
        pásame con tu jefe jajaja es broma
        La boleta está a nombre del dueño anterior, necesito cambiar el nombre.
    """,
    "pt": """
        Como posso escalar o servidor para mais usuários?
        A sede da nossa empresa tem nova morada, corrijam.
        O gerente já me ligou, obrigado.
        O supervisor já resolveu, obrigado.
        Quero comprar um livro de reclamações para a minha loja.
        O meu chefe quer uma fatura.
        Sou gerente e quero dez licenças.
        Parabéns ao gerente, quero voltar em breve.
        o proprietário acabou de me mandar fotos do sofá
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
