// The counsellor's desk comes to life here.

import "../ui/style.css";

document.documentElement.dataset["script"] = "on";
