"""Personal handles of heads of well-known companies: whoever writes "do something" to one writes to an executive."""

# From general knowledge, not complete, and people change places: a handle that tells its title needs no entry.
_HANDLES = """
    elonmusk tim_cook jeffbezos ajassy satyanadella sundarpichai finkd lisasu bchesky dkhos travisk johnlegere
    mikesievert richardbranson howardschultz mtbarra jimfarley98 benioff reedhastings eldsjal brian_armstrong cz_binance
    ericsyuan patrickc drewhouston levie dan_schulman anandmahindra rntata2000 vijayshekhar kunalb11 bhash riteshagar
    udaykotak deepigoyal harshamjty viditaatrey sachinbansal _kalyan_k tonyfernandes yuanqingyang luizatrajano
    carlosslim joostfarwerck herbert_diess xavier75 nikeshs
"""
LEADERS = frozenset(_HANDLES.split())
