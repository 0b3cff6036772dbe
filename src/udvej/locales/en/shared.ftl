### Words on every page. One set of catalogues for server and browser.

udvej = Udvej
leave-page = Leave this page
