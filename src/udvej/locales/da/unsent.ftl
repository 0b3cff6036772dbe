### Før man går fra noget, der ikke er sendt eller gemt.

unsent-title = Vil du væk fra siden?
unsent-typed = Det, du har skrevet, er hverken sendt eller gemt. Går du nu, er det væk.
unsent-waiting = Et brev er ikke kommet frem endnu. Går du nu, kan det gå tabt.
unsent-words = Du har ikke fået dine syv ord. Uden dem kan du ikke finde tilbage til dine breve.
unsent-stay = Bliv her
unsent-go = Gå alligevel
