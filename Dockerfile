# The server in one image. Node lives in the first stage only: it comes with the build from PyPI.
FROM python:3.11-slim AS build
WORKDIR /src
COPY pyproject.toml constraints.txt hatch_build.py ./
COPY tools tools
COPY static static
COPY locales locales
COPY boards boards
COPY server server
RUN python -m venv /opt/samskapa \
    && PIP_CONSTRAINT=/src/constraints.txt /opt/samskapa/bin/pip install --no-cache-dir .

FROM python:3.11-slim
RUN useradd --system --uid 10001 --home-dir /data samskapa \
    && install --directory --owner=samskapa --mode=0700 /data
COPY --from=build /opt/samskapa /opt/samskapa
ENV HOST=0.0.0.0 PORT=8000 DATA=/data PYTHONUNBUFFERED=1 PATH=/opt/samskapa/bin:$PATH
USER samskapa
VOLUME /data
EXPOSE 8000
# slim has neither curl nor wget. An answer that is no 2xx raises, as does silence.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
    CMD ["/opt/samskapa/bin/python", "-c", "import os, urllib.request as r; r.urlopen('http://127.0.0.1:' + os.environ['PORT'] + '/healthz', timeout=2)"]
# exec form: the server is process 1 and gets the SIGTERM of `docker stop` itself.
CMD ["/opt/samskapa/bin/samskapa", "serve"]
