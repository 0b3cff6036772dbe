### Det, man selv vælger i mappen og før et brev.

# Hvem der ikke må læse
away-title = Er der et sted, der ikke må læse?
away-lead = De, der er ansat der, bliver skjult her og kan ikke åbne dit brev. Tænk for eksempel på din egen kommune.
away-own = Dit valg bliver på din skærm. Intet bliver sendt eller gemt.
