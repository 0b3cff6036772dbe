### Cards and posters on paper. The other words are the front page's own.

cards-private = The browser can remember that you have been there. A private window forgets it.
cards-source = Numbers can change. Our page says where we have them from.
cards-checked = We have checked the numbers of the places. The oldest check is from { $day }.
