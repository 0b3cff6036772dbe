// The person's pages come to life here.

import "../ui/style.css";

document.documentElement.dataset["script"] = "on";
