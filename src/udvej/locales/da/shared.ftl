### Ord, der står på hver side. Ét sæt kataloger til server og browser.

udvej = Udvej
leave-page = Forlad siden
